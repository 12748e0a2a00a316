package org.pramana.tests.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.pramana.tests.verification.PortalServer;

/** The process of the database under test, to be killed, held and started again. It is known by the id that the stack wrote down, never by name. */
final class DatabaseServer {

    private final Path state;

    private DatabaseServer(Path state) {
        this.state = state;
    }

    static DatabaseServer underTest() throws IOException {
        return new DatabaseServer(PortalServer.underTest().state());
    }

    /** {@code kill -9}. */
    void kill() throws IOException, InterruptedException {
        ProcessHandle process = ProcessHandle.of(id()).orElseThrow();
        process.destroyForcibly();
        for (int wait = 0; process.isAlive() && wait < 200; wait++) {
            Thread.sleep(50);
        }
    }

    /** It keeps its connections and answers nobody. */
    void hang() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    void start() throws IOException, InterruptedException {
        ProcessBuilder start = new ProcessBuilder(state.getParent().getParent().resolve("sandbox/dev").toString(), "database");
        start.environment().put("PRAMANA_STATE", state.getFileName().toString());
        Path log = state.resolve("database-again.log");
        Process started = start.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!started.waitFor(5, TimeUnit.MINUTES) || started.exitValue() != 0) {
            throw new IllegalStateException("the database did not start again:\n" + Files.readString(log));
        }
    }

    private void signal(String signal) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", signal, String.valueOf(id())).start();
        if (kill.waitFor() != 0) {
            throw new IllegalStateException("kill " + signal + " was refused");
        }
    }

    private long id() throws IOException {
        return Long.parseLong(Files.readString(state.resolve("mariadb.pid")).split(" ")[0]);
    }
}
