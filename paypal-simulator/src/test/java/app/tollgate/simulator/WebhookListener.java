package app.tollgate.simulator;

import app.tollgate.simulator.json.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A merchant's webhook endpoint that writes down what it gets; answers 200, or what is queued for the event type.
final class WebhookListener implements AutoCloseable {

    private final Map<String, Queue<Integer>> answers = new ConcurrentHashMap<>();
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;

    record Received(Map<String, String> headers, String body) {

        JsonNode json() {
            return Json.MAPPER.readTree(body);
        }

        String type() {
            return json().path("event_type").stringValue();
        }

        String id() {
            return json().path("id").stringValue();
        }
    }

    WebhookListener() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/webhook";
    }

    void willAnswer(String type, Integer... statuses) {
        answers.put(type, new ConcurrentLinkedQueue<>(List.of(statuses)));
    }

    void forget() {
        received.clear();
        answers.clear();
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    List<String> types() {
        return received().stream().map(Received::type).toList();
    }

    Received only(String type) {
        return received().stream()
                .filter(each -> each.type().equals(type))
                .reduce((one, two) -> {
                    throw new AssertionError("More than one " + type);
                })
                .orElseThrow(() -> new AssertionError("No " + type + " in " + types()));
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey(),
                        entry -> entry.getValue().getFirst(),
                        (one, two) -> one,
                        () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));
        Received event =
                new Received(headers, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        received.add(event);
        Integer answer = answers.getOrDefault(event.type(), new ConcurrentLinkedQueue<>())
                .poll();
        exchange.sendResponseHeaders(answer == null ? 200 : answer, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
