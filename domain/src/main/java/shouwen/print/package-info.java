/** What is printed as a document, without saying how: a sheet of headings, facts, tables and words. */
@NullMarked
package shouwen.print;

import org.jspecify.annotations.NullMarked;
