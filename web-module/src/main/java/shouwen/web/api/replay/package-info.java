/** Replays under a version, and cases that go over to one, by program. */
@NullMarked
package shouwen.web.api.replay;

import org.jspecify.annotations.NullMarked;
