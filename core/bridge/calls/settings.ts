// Calls about the user's settings: the whole value out, the whole value in.
import { z } from 'zod';
import { settingsSchema } from '../../model/settings';
import { call } from '../call';

export const settingsCalls = {
  /** Fields that could not be read are findings, and have their defaults. */
  'settings.read': call({
    summary: 'call.settings.read',
    input: z.strictObject({}),
    output: settingsSchema,
  }),
  'settings.save': call({
    summary: 'call.settings.save',
    input: z.strictObject({ settings: settingsSchema }),
    output: settingsSchema,
  }),
} as const;
