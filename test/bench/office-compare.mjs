// LibreOffice's own comparison of two .docx files, timed inside LibreOffice (its start does not count); undefined where it is not.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const macro = `Sub Compare(folder As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim source(0) As New com.sun.star.beans.PropertyValue
  source(0).Name = "URL"
  source(0).Value = folder + "/office-old.docx"
  Dim format(0) As New com.sun.star.beans.PropertyValue
  format(0).Name = "FilterName"
  format(0).Value = "MS Word 2007 XML"
  started = GetSystemTicks()
  doc = StarDesktop.loadComponentFromURL(folder + "/office-now.docx", "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(doc.CurrentController.Frame, ".uno:CompareDocuments", "", 0, source())
  doc.storeToURL(folder + "/office-redline.docx", format())
  Dim out As Integer
  out = FreeFile
  Open ConvertFromURL(folder + "/office-time.txt") For Output As #out
  Print #out, GetSystemTicks() - started
  Close #out
  doc.close(True)
End Sub`;

const library = 'xmlns:library="http://openoffice.org/2000/library" library:name="Standard"';
const files = {
  'Module1.xba': `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${macro.replaceAll('"', '&quot;')}</script:module>`,
  'script.xlb': `<library:library ${library} library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`,
};

export function compareInOffice(outputs, old, now) {
  if (spawnSync('soffice', ['--version']).error) return undefined;
  const profile = mkdtempSync(join(tmpdir(), 'phoihop-office-'));
  const soffice = (...options) =>
    execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', ...options], { stdio: 'pipe', timeout: 300_000 });
  try {
    writeFileSync(join(outputs, 'office-old.docx'), old);
    writeFileSync(join(outputs, 'office-now.docx'), now);
    soffice('--terminate_after_init');
    mkdirSync(join(profile, 'user/basic/Standard'), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(profile, 'user/basic/Standard', name), text);
    soffice(`macro:///Standard.Module1.Compare("${pathToFileURL(outputs).href}")`);
    const milliseconds = Number(readFileSync(join(outputs, 'office-time.txt'), 'utf8'));
    return { milliseconds, bytes: new Uint8Array(readFileSync(join(outputs, 'office-redline.docx'))) };
  } catch (problem) {
    console.log(`LibreOffice could not be driven: ${problem.message?.split('\n')[0]}`);
    return undefined;
  }
}
