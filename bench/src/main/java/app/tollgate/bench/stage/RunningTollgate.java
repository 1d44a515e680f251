package app.tollgate.bench.stage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The production jar in a process of its own, configured as an operator would.
public final class RunningTollgate implements AutoCloseable {

    private final JavaProcess process;
    private final int port;
    private final int managementPort;

    private RunningTollgate(JavaProcess process, int port, int managementPort) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
    }

    static RunningTollgate start(List<String> flags, Path jar, Map<String, String> variables, Path log) {
        int port = Ports.free();
        int managementPort = Ports.free();
        List<String> arguments = new ArrayList<>(flags);
        arguments.addAll(List.of("-jar", jar.toString()));
        Map<String, String> all = new HashMap<>(variables);
        all.put("PORT", Integer.toString(port));
        all.put("MANAGEMENT_PORT", Integer.toString(managementPort));
        all.put("SERVER_ADDRESS", "127.0.0.1");
        all.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        return new RunningTollgate(JavaProcess.start(arguments, all, log), port, managementPort);
    }

    public int port() {
        return port;
    }

    /// Seconds from the command to the first time that a platform would send it traffic.
    public double untilReady() {
        return Probe.untilGood(process, managementPort, "/actuator/health/readiness");
    }

    /// In KiB.
    public long residentMemory() {
        return process.memory("VmRSS");
    }

    public long residentMemoryAtPeak() {
        return process.memory("VmHWM");
    }

    public Duration cpu() {
        return process.cpu();
    }

    @Override
    public void close() {
        process.close();
    }
}
