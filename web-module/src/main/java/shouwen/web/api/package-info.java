/**
 * The REST API, version 1: JSON in and out, failures as problem documents, keys against doing things twice. One package
 * below for each room; no rule of the trade lives here.
 */
@NullMarked
package shouwen.web.api;

import org.jspecify.annotations.NullMarked;
