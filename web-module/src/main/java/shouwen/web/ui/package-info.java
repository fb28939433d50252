/**
 * The frame of every page: language, theme, texts, messages, refusals, navigation, moments in words. Knows no trade; the
 * rooms' pages stand on it.
 */
@NullMarked
package shouwen.web.ui;

import org.jspecify.annotations.NullMarked;
