package app.tollgate.development;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/// Where the parts listen: `PORT`, `MANAGEMENT_PORT` and `SIMULATOR_PORT`, or the usual ones.
record DevelopmentPorts(int service, int management, int simulator) {

    /// Refuses ports that are taken, before anything is started that would have to be stopped again.
    static DevelopmentPorts free(Map<String, String> environment) {
        return new DevelopmentPorts(
                free(environment, "PORT", 8080),
                free(environment, "MANAGEMENT_PORT", 8081),
                free(environment, "SIMULATOR_PORT", 8089));
    }

    String serviceUrl() {
        return "http://localhost:" + service;
    }

    String managementUrl() {
        return "http://localhost:" + management;
    }

    String simulatorUrl() {
        return "http://localhost:" + simulator;
    }

    private static int free(Map<String, String> environment, String variable, int usual) {
        int port = Integer.parseInt(environment.getOrDefault(variable, Integer.toString(usual)));
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException taken) {
            throw new IllegalStateException(
                    "another program listens on port " + port + "; name another with " + variable + "=", taken);
        }
    }
}
