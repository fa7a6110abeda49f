import { builtWeb } from '../../services/web/build/built.ts';

/** Puts the browser application together and says where: for images and bundles, whose folders cannot be written later. */
console.log(await builtWeb());
