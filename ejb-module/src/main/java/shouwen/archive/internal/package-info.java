/** What files itself, the daily look at loans, and how texts are read out of files. */
@NullMarked
package shouwen.archive.internal;

import org.jspecify.annotations.NullMarked;
