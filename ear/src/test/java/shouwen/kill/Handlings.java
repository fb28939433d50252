package shouwen.kill;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** People who take cases from the work list to the archive, and go on after a restart where they were cut off. */
final class Handlings {

    private static final int AT_A_TIME = 20;

    private final Requests requests;
    private final Intakes intakes;
    private final Queue<Handling> begun = new ConcurrentLinkedQueue<>();
    private final Queue<String> done = new ConcurrentLinkedQueue<>();

    Handlings(Requests requests, Intakes intakes) {
        this.requests = requests;
        this.intakes = intakes;
    }

    /** Takes up one case after the other until told to stop or cut off. */
    void work(URI root, AtomicBoolean running) throws IOException, InterruptedException {
        var http = Requests.client();
        while (running.get()) {
            var handling = takeUp();
            if (handling == null) {
                continue;
            }
            try {
                handling.goOn(http, root);
            } finally {
                putDown(handling);
            }
        }
    }

    /** So few at a time that some come to their end before the next kill; null when nobody has called. */
    private @Nullable Handling takeUp() throws InterruptedException {
        if (begun.size() >= AT_A_TIME) {
            return begun.poll();
        }
        var number = intakes.next();
        return number == null ? begun.poll() : new Handling(requests, number);
    }

    private void putDown(Handling handling) {
        if (handling.isDone()) {
            done.add(handling.number());
        } else {
            begun.add(handling);
        }
    }

    /** Takes every case that was begun to its end; returns how many are still on their way. */
    int finish(URI root) throws IOException, InterruptedException {
        var http = Requests.client();
        for (var handling : List.copyOf(begun)) {
            begun.remove(handling);
            try {
                handling.goOn(http, root);
            } finally {
                putDown(handling);
            }
        }
        return begun.size();
    }

    /** The numbers of the cases that came to their end. */
    List<String> done() {
        return List.copyOf(done);
    }
}
