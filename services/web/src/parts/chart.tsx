import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useRef } from 'react';

interface ChartProps {
  readonly option: EChartsCoreOption;
  /** What it shows, in words: the table beside it has the figures. */
  readonly label: string;
  readonly className?: string;
  /** Called with the name of what was clicked. */
  readonly onChoose?: (name: string) => void;
}

/** px of A4 upright between its margins, and a height that leaves room for what stands round it. */
const sheetWidth = 700;
const sheetHeight = 300;

const text = { fontFamily: 'inherit', fontSize: 12, color: '#1b2733' };

/** A chart, never without a table of the same figures beside it. The library is fetched when the first one is shown. */
export function Chart({ option, label, className = '', onChoose }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const shown = useRef(option);
  const choose = useRef(onChoose);
  shown.current = option;
  choose.current = onChoose;

  useEffect(() => {
    let isGone = false;
    const box = place.current;
    if (box === null) return;
    const resize = () => chart.current?.resize();
    // What is printed is laid out as it is on the screen until just before: the sheet has no room for its width.
    const forSheet = () => {
      chart.current?.resize({ width: Math.min(box.clientWidth, sheetWidth), height: sheetHeight });
      // Drawn at once: there is no next frame before the sheet.
      chart.current?.getZr().flush();
    };
    const watcher = new ResizeObserver(resize);
    void import('./echarts.ts').then(({ drawIn }) => {
      if (isGone) return;
      const drawn = drawIn(box);
      chart.current = drawn;
      drawn.setOption(whole(shown.current));
      drawn.on('click', ({ name }) => choose.current?.(String(name)));
      watcher.observe(box);
      globalThis.addEventListener('beforeprint', forSheet);
      globalThis.addEventListener('afterprint', resize);
    });
    return () => {
      isGone = true;
      watcher.disconnect();
      globalThis.removeEventListener('beforeprint', forSheet);
      globalThis.removeEventListener('afterprint', resize);
      chart.current?.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(whole(option), { notMerge: true });
  }, [option]);
  return <div ref={place} className={`chart ${className}`} role="img" aria-label={label} />;
}

/** Texts of a tooltip are drawn: as HTML they would need styles that the policy of the page forbids. */
const whole = (option: EChartsCoreOption): EChartsCoreOption => ({
  animation: false,
  textStyle: text,
  ...option,
  tooltip: { renderMode: 'richText', confine: true, ...(option['tooltip'] as object | undefined) },
});
