package dev.grader.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The network between a client and a server on this machine: connections to its port end at the server's. When it is cut nothing
 * passes and nothing is closed, as with a cable: neither end is told. Thread-safe.
 */
final class Wire implements AutoCloseable {
    private static final int PIECE = 8192;

    private final ServerSocket door;
    private final int server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean cut;

    /** @param server the port at which the server listens */
    Wire(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::acceptAll);
    }

    /** The port at which clients find the server. */
    int port() {
        return door.getLocalPort();
    }

    void cut() {
        set(true);
    }

    /** What was under way when it was cut arrives now, as what TCP sends again does. */
    void restore() {
        set(false);
    }

    private void set(boolean wanted) {
        lock.lock();
        try {
            cut = wanted;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitWhole() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (cut) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket client = door.accept();
                sockets.add(client);
                threads.execute(() -> join(client));
            }
        } catch (IOException closed) {
            // By close().
        }
    }

    private void join(Socket client) {
        try {
            awaitWhole();
            var upstream = new Socket(InetAddress.getLoopbackAddress(), server);
            sockets.add(upstream);
            threads.execute(() -> carry(client, upstream));
            carry(upstream, client);
        } catch (IOException refused) {
            close(client);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[PIECE];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                awaitWhole();
                out.write(piece, 0, length);
            }
            awaitWhole();
        } catch (IOException broken) {
            // Both ends learn of it below.
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            close(from);
            close(to);
        }
    }

    private void close(Socket socket) {
        sockets.remove(socket);
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        sockets.forEach(this::close);
        threads.shutdownNow();
    }
}
