/**
 * The sentences of custom-elements.json in Chinese, by the English that stands in the source: when that changes, a test
 * asks for the Chinese again.
 */
export const CHINESE: Readonly<Record<string, string>> = {
  // <renewal-map>
  'A map in any page: its picture first, the live map when the reader taps it.':
    '放进任何网页的地图：先是一张图片，读者点按后才成为可操作的地图。',
  'Language; absent = the nearest `lang` around the element.': '语言；不写时取外层最近的 `lang`。',
  "Address of an SVG to show instead of the atlas's own picture.":
    '用另一张 SVG 代替图集自己的图片，写它的地址。',
  'When the live map is loaded: on a tap, when it comes into view, at once, or only by `reveal()`. Readers who save data always have to tap.':
    '什么时候载入活地图：点按时、进入视野时、立即，或只由 `reveal()` 打开。开启省流量的读者始终要点按一次。',
  "Address of the edition's edition.json.": '版本文件 edition.json 的地址。',
  'Ids of the layers shown, separated by spaces; absent = as the edition has it.':
    '要显示的图层，写 id，用空格分开；不写时按版本的默认。',
  'Where the map looks: "longitude,latitude,zoom".': '地图看向哪里：“经度,纬度,级别”。',
  'Id of the selected place.': '选中的地点，写 id。',
  "Colours; auto = as the reader's system.": '配色；auto 跟随读者的系统。',
  '`located` hides what is only illustrative.': '`located` 隐藏只是示意的图形。',
  'Controls of the live map, separated by spaces: navigation, scale.':
    '活地图上的控件，用空格分开：navigation（缩放）、scale（比例尺）。',
  "cooperative leaves the page's scroll alone, direct does not, none is still.":
    'cooperative 不抢页面的滚动，direct 直接响应手势，none 完全不动。',
  'Neither controls nor notes on the live map.': '活地图上不要控件，也不要说明卡。',
  'Version of the data (its hash, or a day such as 2026-01-31) that the page was written with: readers are told what has changed since.':
    '写文章时数据的版本（校验码，或日期如 2026-01-31）；之后改了什么，会告诉读者。',
  'May be live beside other maps of the page, which else go back to their pictures.':
    '允许与页面里其他地图同时打开；否则别的地图会变回图片。',
  'Accessible name of the live map.': '活地图的无障碍名称。',
  'Resolves when the map is live with its data drawn; rejects with the cause when it cannot be.':
    '活地图画好数据后兑现；打不开时以原因拒绝。',
  'All that is seen, as one object; undefined until the map was live once.':
    '看到的一切，合成一个对象；地图打开过之后才有。',
  'Changes some of what is seen: at once on a live map, else as soon as it is one.':
    '改变看到的一部分：地图已打开就立即生效，否则一打开就生效。',
  'The MapLibre map; undefined until it is live.': '里面的 MapLibre 地图；打开之前为 undefined。',
  'Makes the map live. Rejects with the cause when it cannot be; the picture then stays.':
    '打开活地图。打不开时以原因拒绝，图片保留。',
  'Gives the live map up and shows the picture again; the view is kept for the next time.':
    '关掉活地图，变回图片；视图留到下次打开。',
  'Selects a feature; when the map is live it can also be brought into view.':
    '选中一个地点；地图已打开时还可以移到它那里。',
  'Brings the features into view; nothing happens before the map is live.':
    '把这些地点移进视野；地图打开之前不起作用。',
  'The live map as a picture; undefined before it is live.': '把活地图存成图片；打开之前为 undefined。',
  'The live map stands with its data drawn.': '活地图已经画好数据。',
  'The reader chose a place, or took the choice back.': '读者选中了一个地点，或取消了选择。',
  'The reader changed what is seen.': '读者改变了看到的内容。',
  'Something could not be loaded or drawn.': '有东西没能载入或画出。',
  "The picture before the map is live; else the atlas's own is fetched.":
    '打开之前显示的图片；没有时取图集自己的图片。',
  'A caption below the map.': '地图下方的说明。',
  'The picture.': '图片。',
  'The strip with the button and what there is to say.': '放按钮和提示的一条。',
  'The button that makes the map live.': '打开地图的按钮。',
  'Ground of buttons and messages.': '按钮和提示的底色。',
  'Colour of text and of the button.': '文字与按钮的颜色。',
  'Colour of focus rings and of the progress bar.': '焦点框与进度条的颜色。',
  'Lines around messages.': '提示周围的线。',
  'Ground while there is no picture.': '还没有图片时的底色。',

  // <renewal-story>
  'A story told by sections of an article: the map beside them shows what the section that is being read is about. Without script, in frames, on paper and where motion is unwelcome it is an article with a picture to each step.':
    '用文章的段落讲故事：旁边的地图随正在读的一段变化。没有脚本、在框架里、打印时，或读者不要动画时，它就是一篇每步带图的文章。',
  'Colours of the map: light, dark, or auto (as the system).':
    '地图的配色：light、dark 或 auto（跟随系统）。',
  '`scroll` drives the map, `unrolled` sets a picture under each step; `auto` unrolls in frames and without motion.':
    '`scroll` 由滚动带动地图，`unrolled` 在每步下面放一张图；`auto` 在框架里或不要动画时展开。',
  'Writes the step being read to the address of the page, without adding to its history.':
    '把正在读的一步写进页面地址，不增加历史记录。',
  'Id of the step being read; undefined without steps.': '正在读的一步的 id；没有步骤时为 undefined。',
  'Goes to the step of the id; nothing happens when there is none. `focus` takes the keyboard there too.':
    '转到这个 id 的一步；没有这一步时不起作用。`focus` 把键盘焦点也带过去。',
  'The reader came to another step.': '读者读到了另一步。',
  'The reader chose a place on the map, or took the choice back.':
    '读者在地图上选中了一个地点，或取消了选择。',
  'Something could not be loaded, drawn or read.': '有东西没能载入、画出或读懂。',
  '`<section data-view="lng,lat,zoom" data-layers data-select data-commitment data-filter data-basis>` are the steps; other elements are prose. A `data-poster` inside a step is its still picture. Words with `data-feature` stand for a place, `<data data-figure>` for a figure of the edition.':
    '`<section data-view="经度,纬度,级别" data-layers data-select data-commitment data-filter data-basis>` 是步骤，其他元素是正文。步骤里带 `data-poster` 的是它的静态图。带 `data-feature` 的词句代表一个地点，`<data data-figure>` 代表版本里的一个数。',
  'Map and steps together.': '地图与各步合在一起。',
  'What holds the map.': '放地图的框。',
  'The map.': '地图。',
  'The buttons from step to step.': '上一步、下一步的按钮。',
  'The column of the steps.': '各步文字的一栏。',
  'A step.': '一步。',
  'The step being read.': '正在读的一步。',
  'What is not a step.': '不是步骤的正文。',
  'Picture and map of a step where nothing is driven by scroll.': '不由滚动带动时，一步的图片与地图。',
  'Height of what the page itself keeps at the top of the window.': '页面自己固定在窗口顶部的高度。',
  'Width of the text column beside the map.': '地图旁文字栏的宽度。',
  'Height of the map beside the text.': '文字旁地图的高度。',
  'Height of the map above the text, on phones.': '手机上，文字上方地图的高度。',
  'Least height of a step; 64svh on phones.': '一步的最小高度；手机上为 64svh。',
  'The line at the step being read.': '正在读的一步旁边那条线。',
  'Background of words whose place is chosen.': '地点被选中时，相应词句的底色。',

  // <renewal-quotes>
  'Lets words of an article answer to a map: `<renewal-quotes for="id-of-the-map"></renewal-quotes>` anywhere beside it. Words are `<a href="#feature-id" data-feature>` or `<mark data-feature="feature-id">`. It shows nothing itself.':
    '让文章里的词句与地图呼应：在地图旁任何地方写 `<renewal-quotes for="地图的 id"></renewal-quotes>`。词句写成 `<a href="#地点id" data-feature>` 或 `<mark data-feature="地点id">`。它自己不显示任何东西。',
  'Id of the map in the same page.': '同一页面里那张地图的 id。',
};
