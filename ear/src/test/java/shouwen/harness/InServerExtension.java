package shouwen.harness;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.opentest4j.AssertionFailedError;

/**
 * The two halves of {@link InServer}: outside it sends each test method to the {@link TestRunner} and runs nothing
 * itself; inside it fills the fields of the test instance and lets everything run.
 */
class InServerExtension implements InvocationInterceptor, TestInstancePostProcessor {

    private static final boolean INSIDE = System.getProperty("jboss.home.dir") != null;

    @Override
    public void postProcessTestInstance(Object test, ExtensionContext context) {
        if (INSIDE) {
            inject(test);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> void inject(T test) {
        var beans = CDI.current().getBeanManager();
        var type = beans.createAnnotatedType((Class<T>) test.getClass());
        CreationalContext<T> context = beans.createCreationalContext(null);
        beans.getInjectionTargetFactory(type).createInjectionTarget(null).inject(test, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        if (INSIDE) {
            invocation.proceed();
            return;
        }
        invocation.skip();
        var failure = runInside(context.getRequiredTestClass().getName(), method.getExecutable().getName());
        if (!failure.isEmpty()) {
            throw new AssertionFailedError("in the server: " + failure);
        }
    }

    private static String runInside(String type, String method) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RunningServer.get().runnerPort())) {
            socket.getOutputStream().write((type + "#" + method + "\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        onlyInside(invocation);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        onlyInside(invocation);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        onlyInside(invocation);
    }

    @Override
    public void interceptAfterAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        onlyInside(invocation);
    }

    private static void onlyInside(Invocation<Void> invocation) throws Throwable {
        if (INSIDE) {
            invocation.proceed();
        } else {
            invocation.skip();
        }
    }
}
