/**
 * Name of the member that holds the lines on the way in; on the way out each table has a member of its own. They stand alone so that
 * the engine's thread loads nothing but the engine.
 */
export const jdmLines = 'lines';

export const jdmTable = (index: number): string => `table${index}`;
