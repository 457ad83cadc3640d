/** Words of the documentation for those who put maps into their own pages. */
import type { Language } from '../../domain/language.js';

interface EntryWords {
  readonly attributes: string;
  readonly properties: string;
  readonly methods: string;
  readonly events: string;
  readonly slots: string;
  readonly parts: string;
  readonly customProperties: string;
}

interface ExampleWords {
  readonly title: string;
  readonly text: string;
}

export interface DocsStrings {
  readonly heading: string;
  readonly lead: string;
  readonly contents: string;
  readonly examples: string;
  readonly reference: string;
  readonly kinds: EntryWords;
  readonly name: string;
  readonly meaning: string;
  readonly type: string;
  readonly byDefault: string;
  readonly defaultSlot: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly running: string;
  readonly needsScript: string;
  readonly manifest: string;
  readonly show: string;
  readonly takeBack: string;
  readonly nothing: string;
  readonly pictureOf: string;
  readonly frameTitle: string;
  readonly steps: {
    readonly whole: string;
    readonly wholeText: string;
    readonly layerText: string;
    readonly placeText: string;
  };
  readonly quoteText: string;
  readonly frameOptions: string;
  readonly frameMessages: string;
  readonly options: {
    readonly edition: string;
    readonly layers: string;
    readonly view: string;
    readonly selected: string;
    readonly lang: string;
    readonly theme: string;
    readonly basis: string;
    readonly controls: string;
    readonly gestures: string;
    readonly reveal: string;
    readonly plain: string;
    readonly pinned: string;
    readonly static: string;
  };
  readonly messages: {
    readonly height: string;
    readonly select: string;
    readonly highlight: string;
    readonly step: string;
  };
  readonly cases: {
    readonly simple: ExampleWords;
    readonly picture: ExampleWords;
    readonly layers: ExampleWords;
    readonly pinned: ExampleWords;
    readonly plain: ExampleWords;
    readonly theming: ExampleWords;
    readonly control: ExampleWords;
    readonly quotes: ExampleWords;
    readonly story: ExampleWords;
    readonly frame: ExampleWords;
    readonly policy: ExampleWords;
    readonly bundler: ExampleWords;
    readonly importMap: ExampleWords;
    readonly react: ExampleWords;
    readonly vue: ExampleWords;
  };
}

export const DOCS_STRINGS: Record<Language, DocsStrings> = {
  zh: {
    heading: '把地图放进你的网页',
    lead: '一行脚本、一个标签：图片先出现，读者点按后才载入地图。不写 cookie，不请求第三方，不改你的页面。下面每段代码旁边都是它运行的样子。',
    contents: '目录',
    examples: '示例',
    reference: '参考',
    kinds: {
      attributes: '属性（HTML）',
      properties: '属性（JavaScript）',
      methods: '方法',
      events: '事件',
      slots: '插槽',
      parts: '可定样式的部分（::part）',
      customProperties: 'CSS 变量',
    },
    name: '名称',
    meaning: '含义',
    type: '取值',
    byDefault: '默认 {n}',
    defaultSlot: '（默认）',
    copy: '复制',
    copied: '已复制',
    notCopied: '没能复制，请手动选取',
    running: '运行的样子：{n}',
    needsScript: '此处需要脚本，代码可照常阅读。',
    manifest: '以下各表由 custom-elements.json 生成，编辑器和工具读的是同一个文件。',
    show: '看{name}',
    takeBack: '取消选择',
    nothing: '还没有选地点',
    pictureOf: '{name}的地图',
    frameTitle: '{name}',
    steps: {
      whole: '全区',
      wholeText: '每一步是一个 section，data-view 说明地图看向哪里。',
      layerText: 'data-layers 只留下要讲的图层。',
      placeText: 'data-select 选中一个地点；再往下滚，故事结束。',
    },
    quoteText: '文章里提到{name}，点它，地图就转过去；在地图上选它，这几个字也会亮起来。',
    frameOptions: '框架的选项',
    frameMessages: '与框架互通的消息',
    options: {
      edition: '从网站根目录算起的 edition.json 路径',
      layers: '图层 id，用逗号分开',
      view: '经度,纬度,级别',
      selected: '选中地点的 id',
      lang: 'zh 或 en',
      theme: 'light、dark 或 auto',
      basis: 'all，或 located（不含示意）',
      controls: '控件，用逗号分开',
      gestures: 'cooperative、direct 或 none',
      reveal: 'interaction、visible 或 auto',
      plain: '1：不要控件和说明卡',
      pinned: '写文章时数据的版本：12 位校验码，或日期',
      static: '1：只要图片',
    },
    messages: {
      height: '框架发出：适合的高度（另有 AMP、pym、卫报的写法）',
      select: '框架收到：选中地点，id 为 null 时取消',
      highlight: '框架收到：突出一项承诺的地点，commitment 为 null 时取消',
      step: '框架收到：换到一个视图，写法同网址 # 之后的部分',
    },
    cases: {
      simple: {
        title: '最简单的一张地图',
        text: '脚本 5 KB。图片按读者的语言、配色和屏幕宽度由图集提供；点按才载入地图。',
      },
      picture: {
        title: '图片写在页面里',
        text: '脚本被删、断网或浏览器太旧时，图片和链接仍在。宽高写在图片上，版面不会跳动。',
      },
      layers: {
        title: '只看要讲的：图层、视图、选中',
        text: '地图从图片所看的地方打开，选好的地点一并显示。',
      },
      pinned: {
        title: '注明写作时的数据',
        text: '报道写成之后数据有更新，读者打开地图时会看到改了什么。版本可以写日期，也可以写“放进文章”给出的校验码。',
      },
      plain: {
        title: '素净',
        text: '不要控件和说明卡，也不响应手势：一张由页面控制的画面。这里进入视野就打开，按不动它。',
      },
      theming: {
        title: '换成你的样子',
        text: '颜色用 CSS 变量，形状用 ::part；页面的其他样式不会影响地图。',
      },
      control: {
        title: '用代码选地点，听事件',
        text: '方法在地图打开之前也能调用。事件冒泡，只在读者操作时发出。',
      },
      quotes: {
        title: '词句与地点呼应',
        text: '链接或 mark 写上 data-feature，再放一个 renewal-quotes。没有脚本时，它们就是普通的文字。',
      },
      story: {
        title: '故事：滚动带动地图',
        text: '普通的 section 写上视图。走近这里才会载入地图。要自己的静态图，在步骤里放一张带 data-poster 的图片。',
      },
      frame: {
        title: '只准用 iframe 时',
        text: '地址就是选项，页面与框架用消息互通；框架只听放它的页面，其他消息一概不理。',
      },
      policy: {
        title: '内容安全策略（CSP）',
        text: '页面有严格策略时加第一行；地图不用内联脚本，也不用内联样式。图集的服务器要送出第二行。还缺什么，把最后两行粘贴到放地图的地方，它会逐项说明。',
      },
      bundler: {
        title: '作为 npm 包，用打包工具',
        text: '三个入口各登记一个标签；renewal-atlas/classes 只给类，由你登记。',
      },
      importMap: {
        title: '作为 npm 包，不用打包工具',
        text: '用 import map 指到 node_modules 里的文件。下面是完整的列表。',
      },
      react: {
        title: 'React（19）与 Preact',
        text: '类型来自包里的 renewal-atlas/jsx；事件写成 onrenewal-select。',
      },
      vue: {
        title: 'Vue',
        text: '告诉编译器这是自定义元素，类型照样来自 renewal-atlas/jsx。',
      },
    },
  },
  en: {
    heading: 'Put the map in your page',
    lead: 'One line of script, one tag: a picture stands at once, the map is loaded when a reader taps it. No cookie, no third party, no change to your page. Each piece of code below has it running beside it.',
    contents: 'Contents',
    examples: 'Examples',
    reference: 'Reference',
    kinds: {
      attributes: 'Attributes',
      properties: 'Properties',
      methods: 'Methods',
      events: 'Events',
      slots: 'Slots',
      parts: 'CSS parts',
      customProperties: 'CSS custom properties',
    },
    name: 'Name',
    meaning: 'Meaning',
    type: 'Values',
    byDefault: 'default {n}',
    defaultSlot: '(default)',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'Could not copy: select it by hand',
    running: 'Running: {n}',
    needsScript: 'This needs script; the code reads as it is.',
    manifest: 'These tables are made from custom-elements.json, the file that editors and tools read.',
    show: 'Show {name}',
    takeBack: 'Select nothing',
    nothing: 'No place selected yet',
    pictureOf: 'Map of {name}',
    frameTitle: '{name}',
    steps: {
      whole: 'The whole',
      wholeText: 'Each step is a section; data-view says where the map looks.',
      layerText: 'data-layers leaves only what is told of.',
      placeText: 'data-select chooses a place. Scroll on, and the story ends.',
    },
    quoteText:
      'The article speaks of {name}: tap it and the map goes there; choose it on the map and these words light up.',
    frameOptions: 'Options of the frame',
    frameMessages: 'Messages from and to the frame',
    options: {
      edition: 'path of edition.json from the root of the site',
      layers: 'ids of layers, separated by commas',
      view: 'longitude,latitude,zoom',
      selected: 'id of the selected place',
      lang: 'zh or en',
      theme: 'light, dark or auto',
      basis: 'all, or located (nothing illustrative)',
      controls: 'controls, separated by commas',
      gestures: 'cooperative, direct or none',
      reveal: 'interaction, visible or auto',
      plain: '1: neither controls nor notes',
      pinned: 'version of the data the article was written with: a hash of 12 digits, or a day',
      static: '1: the picture alone',
    },
    messages: {
      height: 'the frame tells the height that suits it (AMP, pym and Guardian messages too)',
      select: 'to the frame: select a place; an id of null takes it back',
      highlight: 'to the frame: show the places of a commitment; null takes it back',
      step: 'to the frame: another view, written as after the # of an address of the atlas',
    },
    cases: {
      simple: {
        title: 'The simplest map',
        text: 'The script is 5 KB. The atlas gives the picture for the reader’s language, colours and width; the map is loaded on a tap.',
      },
      picture: {
        title: 'The picture in the page',
        text: 'With scripts stripped, offline or in an old browser, picture and link stay. Its size stands in the page, so that nothing moves.',
      },
      layers: {
        title: 'What you tell of: layers, view, selection',
        text: 'The map opens where the picture looks, with the place selected.',
      },
      pinned: {
        title: 'Written with the data of a day',
        text: 'When the data has changed since, readers are told what as they open the map. The version is a day, or the hash that the builder of embeds gives.',
      },
      plain: {
        title: 'Plain',
        text: 'Neither controls nor notes nor gestures: a view that your page governs. This one opens as it comes into view.',
      },
      theming: {
        title: 'In your own looks',
        text: 'Colours by custom properties, shapes by ::part; no other style of your page reaches the map.',
      },
      control: {
        title: 'Select by code, hear events',
        text: 'Methods may be called before the map is live. Events bubble, and are sent for what readers do.',
      },
      quotes: {
        title: 'Words that stand for places',
        text: 'Give links or marks a data-feature, and add a renewal-quotes. Without script they are plain words.',
      },
      story: {
        title: 'A story: scroll drives the map',
        text: 'Ordinary sections with a view. The map is loaded when you come near. For a still picture of your own put an image with data-poster into the step.',
      },
      frame: {
        title: 'Where only an iframe is allowed',
        text: 'The address is the options; page and frame talk by messages. The frame heeds its own page alone, and ignores what it does not know.',
      },
      policy: {
        title: 'Content security policy',
        text: 'A page with a strict policy adds the first line; no inline script or style is used. The host of the atlas sends the second. To see what is missing, paste the last lines where the map shall stand.',
      },
      bundler: {
        title: 'As an npm package, with a bundler',
        text: 'Three entries, each makes one tag known; renewal-atlas/classes gives the classes alone.',
      },
      importMap: {
        title: 'As an npm package, without a bundler',
        text: 'An import map names the files in node_modules. This is the whole list.',
      },
      react: {
        title: 'React 19 and Preact',
        text: 'Types come from renewal-atlas/jsx in the package; events are written onrenewal-select.',
      },
      vue: {
        title: 'Vue',
        text: 'Tell the compiler which tags are custom elements; the types are those of renewal-atlas/jsx.',
      },
    },
  },
};
