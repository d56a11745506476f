package dev.grader.webhooks.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks names up. Thread-safe. */
@FunctionalInterface
public interface Names {
    /** As this machine does. */
    Names SYSTEM = name -> List.of(InetAddress.getAllByName(name));

    /**
     * All addresses of a name.
     *
     * @throws UnknownHostException when it has none
     */
    List<InetAddress> of(String name) throws UnknownHostException;
}
