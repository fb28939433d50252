/**
 * What the tests of the assembled application stand on: one server for the whole run, started when the first test asks
 * for it, and a way to run a test class inside it.
 *
 * <p>From outside: {@code RunningServer.get()} gives addresses, the database and the accounts. From inside:
 * {@code @InServer} on a test class lets it inject services, the clock and the entity manager.
 */
@NullMarked
package shouwen.harness;

import org.jspecify.annotations.NullMarked;
