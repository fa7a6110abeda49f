import { statfs } from 'node:fs/promises';
import { Gauge, type Registry } from 'prom-client';
import { oncePerScrape } from './once-per-scrape.ts';

/** How much room there is where the record and the rows are kept. */
export function registerFolder(folder: string, registers: Registry[]): void {
  const room = oncePerScrape(() => statfs(folder));
  new Gauge({
    name: 'bihuan_data_folder_size_bytes',
    help: 'Size of the file system that the data folder lies on',
    registers,
    async collect() {
      const { bsize, blocks } = await room();
      this.set(bsize * blocks);
    },
  });
  new Gauge({
    name: 'bihuan_data_folder_free_bytes',
    help: 'What is free on it for this process',
    registers,
    async collect() {
      const { bsize, bavail } = await room();
      this.set(bsize * bavail);
    },
  });
}
