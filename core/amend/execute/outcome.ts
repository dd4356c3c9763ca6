// What became of an instruction.
import type { FindingParams } from '../../finding/finding';

/** Why an instruction was not applied. None is repaired silently. */
export const refusals = [
  'targetMissing',
  'targetAmbiguous',
  'termMissing',
  'termAmbiguous',
  'anchorMissing',
  'contentMissing',
  'contentWrong',
  'quoteRewritesMore',
  'amendedTwice',
  'existsAlready',
  'wholeText',
  'otherText',
  'unknownText',
  'notInForce',
  'unsupported',
] as const;
export type Refusal = (typeof refusals)[number];

export interface Result {
  readonly id: string;
  readonly applied: boolean;
  readonly reason?: Refusal;
  readonly params?: FindingParams;
  /** Nodes of the new tree that it changed, inserted or marked; the parent of what it took out. */
  readonly nodes: readonly string[];
  /** Text of the place before and after, one paragraph a line. */
  readonly before: string;
  readonly after: string;
  /** The words were found only without regard to capitals and tone marks. */
  readonly loose?: true;
}

export class Refused extends Error {
  constructor(
    readonly reason: Refusal,
    readonly params: FindingParams = {},
  ) {
    super(reason);
  }
}
