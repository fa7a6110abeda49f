import { BarChart, LineChart, SankeyChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

// Only the charts that are used; drawn as SVG, which stays sharp in print.
use([SankeyChart, BarChart, LineChart, GridComponent, TooltipComponent, LabelLayout, SVGRenderer]);

export const drawIn = (place: HTMLElement): EChartsType => init(place, null, { renderer: 'svg' });
