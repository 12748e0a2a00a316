package org.pramana.batch.staleness;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name of this server among its siblings, the same after a restart. */
@ApplicationScoped
public class Node {

    public String name() {
        String instance = System.getProperty("com.sun.aas.instanceName", "server");
        try {
            String name = InetAddress.getLocalHost().getHostName() + "/" + instance;
            return name.length() <= 120 ? name : name.substring(0, 120);
        } catch (UnknownHostException nameless) {
            return instance;
        }
    }
}
