/** Words of the live map in pages of somebody else's; those of its loader are apart, for they travel first. */
import type { Language } from '../../domain/language.js';

export const EMBEDDED_STRINGS: Record<Language, { readonly updatedSince: string }> = {
  zh: { updatedSince: '数据已于 {now} 更新；文章发表时为 {before} 的数据。' },
  en: { updatedSince: 'The data was updated on {now}; the article was written with that of {before}.' },
};
