package shouwen.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the test class inside the server: {@code @Inject}, {@code @EJB}, {@code @Resource} and
 * {@code @PersistenceContext} fields are filled as in any bean of the application. Each test method runs in a fresh
 * instance, with its before and after methods, and without a transaction of its own. The class must be top-level and
 * public or package-private without a constructor of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InServerExtension.class)
public @interface InServer {}
