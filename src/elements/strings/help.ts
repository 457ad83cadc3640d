/** Words of the help and of the first visit. */
import type { Language } from '../../domain/language.js';

export interface HelpStrings {
  readonly heading: string;
  readonly keysOnMap: string;
  readonly keysEverywhere: string;
  readonly drawing: string;
  readonly drawingTexts: Record<'draw' | 'vertices' | 'measure', string>;
  readonly gestures: string;
  readonly singleKeys: string;
  readonly keys: Record<
    | 'pan'
    | 'zoom'
    | 'turn'
    | 'pick'
    | 'clear'
    | 'next'
    | 'search'
    | 'layers'
    | 'targets'
    | 'filter'
    | 'near'
    | 'analysis'
    | 'data'
    | 'table'
    | 'located'
    | 'undo'
    | 'redo'
    | 'help'
    | 'close',
    string
  >;
  readonly gestureTexts: Record<'drag' | 'pinch' | 'tap' | 'sheet', string>;
  readonly reading: string;
  readonly readingTexts: Record<'basis' | 'targets' | 'figures' | 'privacy', string>;
}

export const HELP_STRINGS: Record<Language, HelpStrings> = {
  zh: {
    heading: '使用说明',
    keysOnMap: '焦点在地图上时',
    keysEverywhere: '在页面任何地方',
    drawing: '绘制与量算',
    drawingTexts: {
      draw: '“分析”里选一种图形再点地图；用键盘时，焦点在地图上，空格在十字处落点，退格删去末点，回车完成，Esc 放弃。',
      vertices: '修改时 Tab 逐个选顶点，方向键移动，Delete 删除，+ 加点；绘制中 Ctrl+Z 只撤销这一步。',
      measure: '长度、面积、周长和方位边画边算；画下的图形留在链接里，不会上传。',
    },
    gestures: '手指与鼠标',
    singleKeys: '启用不带 Ctrl 的单键快捷键',
    keys: {
      pan: '平移地图',
      zoom: '放大、缩小',
      turn: '旋转、倾斜',
      pick: '选中地图中心的地点',
      clear: '取消选中',
      next: '选中同一处的上一个、下一个地点',
      search: '搜索',
      layers: '打开图层',
      targets: '打开目标',
      filter: '打开筛选',
      near: '打开附近',
      analysis: '打开分析',
      data: '打开数据',
      table: '打开或关闭表格',
      located: '只看有据可查的地点',
      undo: '撤销',
      redo: '重做',
      help: '打开本说明',
      close: '关闭对话框，或放弃在地图上的绘制',
    },
    gestureTexts: {
      drag: '拖动平移，滚轮缩放；按住右键拖动旋转。',
      pinch: '双指缩放与旋转。',
      tap: '点一下地图，列出那里的全部地点。',
      sheet: '手机上，拖动面板上沿的横条改变高度。',
    },
    reading: '怎样读这张图',
    readingTexts: {
      basis: '实线有据，虚线是估计，斜纹只是示意：位置没有公布，图形只表示数量。',
      targets: '“目标”把报告的每一项承诺与图上的数并列，点“怎么算的”可看公式和参与计算的地点。',
      figures: '面积按椭球面计算，长度按大地线计算，重叠只算一次。',
      privacy: '没有 Cookie，没有跟踪；定位只在点击后询问，不会发送出去。',
    },
  },
  en: {
    heading: 'Help',
    keysOnMap: 'With the map in focus',
    keysEverywhere: 'Anywhere on the page',
    drawing: 'Draw and measure',
    drawingTexts: {
      draw: 'Choose a shape under “Analysis”, then click the map; by keyboard, with the map in focus, Space puts a point at the cross, Backspace takes the last one back, Enter finishes, Escape gives up.',
      vertices:
        'While editing, Tab walks through the vertices, arrow keys move one, Delete takes it out, + adds one; while drawing, Ctrl+Z takes back one step of the drawing.',
      measure:
        'Length, area, perimeter and bearing are measured as you draw; drawings stay in the link and are never uploaded.',
    },
    gestures: 'Fingers and mouse',
    singleKeys: 'Single keys without Ctrl work',
    keys: {
      pan: 'Pan the map',
      zoom: 'Zoom in and out',
      turn: 'Turn and tilt',
      pick: 'Select the place at the centre of the map',
      clear: 'Clear the selection',
      next: 'Previous and next place at the same spot',
      search: 'Search',
      layers: 'Open the layers',
      targets: 'Open the targets',
      filter: 'Open the filter',
      near: 'Open nearby',
      analysis: 'Open analysis',
      data: 'Open data',
      table: 'Open or close the table',
      located: 'Located places only',
      undo: 'Undo',
      redo: 'Redo',
      help: 'Open this help',
      close: 'Close a dialog, or give up drawing on the map',
    },
    gestureTexts: {
      drag: 'Drag to pan, scroll to zoom; drag with the right button to turn.',
      pinch: 'Pinch to zoom and turn.',
      tap: 'Tap the map to list every place there.',
      sheet: 'On a phone, drag the bar on top of the panel to change its height.',
    },
    reading: 'How to read this map',
    readingTexts: {
      basis:
        'Solid lines are sourced, dashed ones estimated, hatched ones illustrative: the location is not published and the shape only shows what the number means.',
      targets:
        '“Targets” sets each commitment of the report beside what the map holds for it; “How it is counted” opens the formula and the places in it.',
      figures: 'Areas are measured on the ellipsoid, lengths along geodesics; overlaps count once.',
      privacy: 'No cookies, no tracking; your position is asked for only when you click, and never sent.',
    },
  },
};
