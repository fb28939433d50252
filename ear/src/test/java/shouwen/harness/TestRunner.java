package shouwen.harness;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Inside the server: takes the name of a test method from a loopback socket, runs it, and answers with its failures. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class TestRunner {

    @Resource
    ManagedThreadFactory threads;

    @Resource
    ContextService contexts;

    private ServerSocket door;

    @PostConstruct
    void open() {
        try {
            door = new ServerSocket(
                    Integer.getInteger("shouwen.test.runner.port"), 10, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        threads.newThread(contexts.createContextualProxy(this::serve, Runnable.class)).start();
    }

    @PreDestroy
    void close() throws IOException {
        door.close();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var caller = door.accept()) {
                answer(caller);
            } catch (IOException closedOrCallerGone) {
                continue;
            }
        }
    }

    private static void answer(Socket caller) throws IOException {
        var request = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        var answer = run(request.readLine());
        caller.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
    }

    private static String run(String method) {
        var config = LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build();
        var listener = new SummaryGeneratingListener();
        LauncherFactory.create(config)
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectMethod(method))
                                .build(),
                        listener);
        return told(listener.getSummary());
    }

    private static String told(TestExecutionSummary summary) {
        var text = new StringWriter();
        try (var writer = new PrintWriter(text)) {
            if (summary.getTestsFoundCount() == 0) {
                writer.println("no such test");
            }
            summary.getFailures().forEach(failure -> failure.getException().printStackTrace(writer));
        }
        return text.toString();
    }
}
