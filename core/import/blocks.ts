// What a word processor's file holds, before anybody asks what it means: paragraphs and tables in order.
import type { Run } from '../tree/node';

export interface Paragraph {
  readonly type: 'paragraph';
  /** The number that the word processor shows in front, resolved ("1.", "a)", "Điều 5."); "" where there is none. */
  readonly label: string;
  /** The list and level that the number came from. */
  readonly list: { readonly id: string; readonly level: number } | undefined;
  readonly runs: readonly Run[];
  /** Its text cut at tabs, when there are any: typed columns of a head or of signatures. */
  readonly columns?: readonly string[] | undefined;
  /** Id of the paragraph style, "" for the default. */
  readonly style: string;
  readonly align: 'left' | 'center' | 'right' | 'both';
  /** Every letter of it is bold (italic). */
  readonly bold: boolean;
  readonly italic: boolean;
  /** 0 is the outermost heading level. */
  readonly outline: number | undefined;
  /** Which paragraph of the file it is, counted from 0 as they begin, with those that are not shown. */
  readonly place: number;
  /** Bookmarks that begin in it, for references. */
  readonly anchors: readonly string[];
}

export interface Cell {
  readonly blocks: readonly Block[];
  readonly columns: number;
}

export interface Row {
  readonly header: boolean;
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly type: 'table';
  readonly rows: readonly Row[];
  /** Lines are drawn; a table without lines is layout: the head of a document, the signatures. */
  readonly ruled: boolean;
  /** Of its columns, in twips; empty where the file does not say. */
  readonly widths: readonly number[];
}

/** A new section begins after this block; its pages may lie on their side. */
export interface SectionEnd {
  readonly type: 'section';
  readonly landscape: boolean;
}

export type Block = Paragraph | Table | SectionEnd;

/** Revisions and comments of the file, as data beside its text. */
export interface Revision {
  readonly change: 'insertion' | 'deletion';
  readonly author: string;
  readonly date: string;
  readonly text: string;
  /** Place: index of the paragraph among all paragraphs of the file, from 0. */
  readonly paragraph: number;
}

export interface Comment {
  readonly id: string;
  readonly author: string;
  readonly date: string;
  readonly text: string;
  /** The words it is about, and their paragraph. */
  readonly anchor: string;
  readonly paragraph: number;
}
