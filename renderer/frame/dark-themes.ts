// The themes that most windows never have.
import { type Theme, teamsHighContrastTheme, webDarkTheme } from '@fluentui/react-components';

export const themes: Readonly<Record<'dark' | 'contrast', Theme>> = {
  dark: webDarkTheme,
  // Its own letters are those of another program.
  contrast: { ...teamsHighContrastTheme, fontFamilyBase: webDarkTheme.fontFamilyBase },
};
