export { type DigestItems, digestView } from './digest-view.ts';
export type { Message } from './markup/document.ts';
export { type NoticeForm, type NoticeFormat, noticeFormats, renderMessage, renderNotice } from './render.ts';
export * from './views/index.ts';
