/**
 * Name of the member that holds the lines on the way in, and on the way out the row of each or null. It stands alone so that the
 * engine's thread loads nothing but the engine.
 */
export const jdmLines = 'lines';
