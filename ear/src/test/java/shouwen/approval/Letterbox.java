package shouwen.approval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A mail server that keeps what it gets, wants none of it, or takes its time. */
final class Letterbox implements AutoCloseable {

    private final ServerSocket door;
    private final List<String> letters = new CopyOnWriteArrayList<>();
    private final CountDownLatch called = new CountDownLatch(1);
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile boolean refuses;

    Letterbox() throws IOException {
        door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "letterbox");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on nothing is taken. */
    void refuse() {
        refuses = true;
    }

    /** From now on it says nothing to whoever calls, until it is released. */
    void hold() {
        held = new CountDownLatch(1);
    }

    void release() {
        held.countDown();
    }

    /** Whether somebody has called, within a while. */
    boolean isCalled() throws InterruptedException {
        return called.await(10, TimeUnit.SECONDS);
    }

    List<String> letters() {
        return List.copyOf(letters);
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var caller = door.accept()) {
                called.countDown();
                held.await();
                talk(caller);
            } catch (IOException | InterruptedException closedOrCallerGone) {
                continue;
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        say(caller, "220 letterbox");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("DATA")) {
                say(caller, "354 go on");
                letters.add(letter(in));
                say(caller, "250 kept");
            } else if (line.startsWith("QUIT")) {
                say(caller, "221 bye");
                return;
            } else {
                say(caller, refuses && line.startsWith("MAIL") ? "550 not wanted" : "250 ok");
            }
        }
    }

    private static String letter(BufferedReader in) throws IOException {
        var letter = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        return letter.toString();
    }

    private static void say(Socket caller, String words) throws IOException {
        caller.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() {
        release();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
