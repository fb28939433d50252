/** Prints sheets as PDF that keeps for decades: PDF/A-1b with its font inside. */
@NullMarked
package shouwen.print.service;

import org.jspecify.annotations.NullMarked;
