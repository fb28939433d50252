/** What-if replays: started by an administrator, followed, cancelled, read and exported. */
@NullMarked
package shouwen.replay.service;

import org.jspecify.annotations.NullMarked;
