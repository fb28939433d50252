/** What the channel room listens to. */
@NullMarked
package shouwen.channel.internal;

import org.jspecify.annotations.NullMarked;
