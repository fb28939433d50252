package shouwen.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Which ports are free. */
public final class Ports {

    private Ports() {}

    /** A port nobody listens on at the moment, on the loopback address. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new LaunchException(ExitCode.PORT, "No free port on the loopback address.", failure);
        }
    }

    /** Refuses with one clear line when somebody listens there already. */
    static void mustBeFree(String address, int port, String option) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException taken) {
            throw new LaunchException(
                    ExitCode.PORT,
                    "Port %d on %s cannot be used (%s); choose another with %s."
                            .formatted(port, address, taken.getMessage(), option),
                    taken);
        }
    }
}
