// LibreOffice accepts or rejects all tracked changes of .docx files: a second opinion on redlines, by a macro in a profile of its own.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Decision } from './revisions';

const commands: Readonly<Record<Decision, string>> = {
  accept: '.uno:AcceptAllTrackedChanges',
  reject: '.uno:RejectAllTrackedChanges',
};

const macro = `Sub Decide(folder As String, names As String, ending As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim format(0) As New com.sun.star.beans.PropertyValue
  format(0).Name = "FilterName"
  format(0).Value = "MS Word 2007 XML"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  For Each name In Split(names, "|")
    doc = StarDesktop.loadComponentFromURL(folder + "/" + name + ".docx", "_blank", 0, hidden())
    dispatcher.executeDispatch(doc.CurrentController.Frame, command, "", 0, Array())
    doc.storeToURL(folder + "/" + name + "-" + ending + ".docx", format())
    doc.close(True)
  Next
End Sub`;

const escaped = macro.replaceAll('"', '&quot;');
const library = 'xmlns:library="http://openoffice.org/2000/library" library:name="Standard"';
const files = {
  'Module1.xba': `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped}</script:module>`,
  'script.xlb': `<library:library ${library} library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`,
};

function soffice(profile: string, ...options: string[]): void {
  const own = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore'];
  execFileSync('soffice', [...own, ...options], { stdio: 'pipe', timeout: 300_000 });
}

/** Writes NAME-accept.docx or NAME-reject.docx beside each NAME.docx. */
export function decideInOffice(folder: string, names: readonly string[], decision: Decision): void {
  const profile = mkdtempSync(join(tmpdir(), 'phoihop-office-'));
  soffice(profile, '--terminate_after_init'); // the profile has to be there before the macro
  for (const [name, text] of Object.entries(files)) writeFileSync(join(profile, 'user/basic/Standard', name), text);
  const values = [pathToFileURL(folder).href, names.join('|'), decision, commands[decision]].map((value) => `"${value}"`);
  soffice(profile, `macro:///Standard.Module1.Decide(${values.join(',')})`);
}
