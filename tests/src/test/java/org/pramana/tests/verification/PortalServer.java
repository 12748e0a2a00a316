package org.pramana.tests.verification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.pramana.tests.Sandbox;

/** The process of the server under test, to be killed and started again as a crash and its operator would. */
public final class PortalServer {

    private static final String INSTANCE = "-Dcom.sun.aas.instanceRoot=";

    private final ProcessHandle process;
    private final Path state;

    private PortalServer(ProcessHandle process, Path state) {
        this.process = process;
        this.state = state;
    }

    /** The one that listens on our administration port: it is never looked for by name. */
    public static PortalServer underTest() throws IOException {
        for (ProcessHandle candidate : ProcessHandle.allProcesses().toList()) {
            Path commandLine = Path.of("/proc", String.valueOf(candidate.pid()), "cmdline");
            String[] command = read(commandLine).split("\0");
            String root = Arrays.stream(command).filter(part -> part.startsWith(INSTANCE)).findFirst().orElse("");
            if (!root.isEmpty() && ports(Path.of(root.substring(INSTANCE.length()))).contains("port=\"" + Sandbox.adminPort() + "\"")) {
                // .pramana/STATE/domain/pramana
                return new PortalServer(candidate, Path.of(root.substring(INSTANCE.length())).getParent().getParent());
            }
        }
        throw new IllegalStateException("no server of ours listens on " + Sandbox.adminPort());
    }

    private static String ports(Path instance) throws IOException {
        Path configuration = instance.resolve("config/domain.xml");
        return Files.isReadable(configuration) ? Files.readString(configuration) : "";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException goneOrNotOurs) {
            return "";
        }
    }

    /** The folder of the stack: {@code .pramana/test}. */
    public Path state() {
        return state;
    }

    /** {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        for (int wait = 0; process.isAlive() && wait < 100; wait++) {
            Thread.sleep(50);
        }
    }

    /** What whoever runs the server does after a crash: start it. Nothing else. */
    public void start() throws IOException, InterruptedException {
        sandbox("restart");
    }

    /** The same, with these settings in the server's environment, until it is started again. */
    public void start(Map<String, String> settings) throws IOException, InterruptedException {
        sandbox(settings, "restart");
    }

    /** What a person at the machine would type: {@code sandbox/dev} and these words, for the stack under test. */
    public void sandbox(String... words) throws IOException, InterruptedException {
        sandbox(Map.of(), words);
    }

    private void sandbox(Map<String, String> settings, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(state.getParent().getParent().resolve("sandbox/dev").toString()));
        command.addAll(List.of(words));
        ProcessBuilder typed = new ProcessBuilder(command);
        typed.environment().putAll(settings);
        typed.environment().put("PRAMANA_STATE", state.getFileName().toString());
        Path log = state.resolve("tests.log");
        Process running = typed.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!running.waitFor(12, TimeUnit.MINUTES) || running.exitValue() != 0) {
            throw new IllegalStateException("sandbox/dev " + words[0] + " did not do it:\n" + Files.readString(log));
        }
    }

    public long id() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }
}
