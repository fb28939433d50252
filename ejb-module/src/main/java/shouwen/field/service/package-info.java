/** Sending people to the site and what they report from there. */
@NullMarked
package shouwen.field.service;

import org.jspecify.annotations.NullMarked;
