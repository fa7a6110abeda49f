export {
  type ByteRange,
  type Kept,
  type KeptBytes,
  type Opened,
  openKeptBytes,
  type Received,
  type Source,
} from './kept-bytes.ts';
