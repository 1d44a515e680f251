package app.tollgate.adapter.web.openapi;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import app.tollgate.adapter.web.problem.ProblemType;
import app.tollgate.adapter.web.problem.Refusals;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/// Adds to every route the problems it can answer with: those of [Refusals], and those that any route can.
final class DocumentedProblems implements GlobalOperationCustomizer {

    static final String SCHEMA = "Problem";

    private static final List<ProblemType> ANYWHERE =
            List.of(ProblemType.INVALID_REQUEST, ProblemType.INTERNAL_ERROR, ProblemType.STORE_UNAVAILABLE);
    private static final List<ProblemType> WITH_A_TOKEN = List.of(
            ProblemType.UNAUTHENTICATED,
            ProblemType.TOKEN_EXPIRED,
            ProblemType.TOKEN_INVALID,
            ProblemType.IDENTITY_UNAVAILABLE);
    private static final List<ProblemType> FOR_ADMINS = List.of(ProblemType.FORBIDDEN);
    private static final List<ProblemType> WITH_A_BODY =
            List.of(ProblemType.REQUEST_TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.CONCURRENT_CHANGE);

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        operation.getResponses().values().forEach(DocumentedProblems::sayJson);
        var byStatus = problemsOf(operation, method)
                .distinct()
                .collect(groupingBy(type -> type.status().value(), TreeMap::new, joiningCodes()));
        byStatus.forEach(
                (status, codes) -> operation.getResponses().addApiResponse(Integer.toString(status), answer(codes)));
        return operation;
    }

    static Schema<?> schema() {
        return new ObjectSchema()
                .description("RFC 9457 problem details; further facts depend on the code")
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("code", new StringSchema().description("Stable; to be compared by programs"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty("errors", new ArraySchema().items(fieldError()));
    }

    /// Answers are JSON, where the description would else say "anything".
    private static void sayJson(ApiResponse answer) {
        Content content = answer.getContent();
        MediaType anything = content == null ? null : content.remove("*/*");
        if (anything != null) {
            answer.setContent(content.addMediaType("application/json", anything));
        }
    }

    private static Schema<?> fieldError() {
        return new ObjectSchema().addProperty("field", new StringSchema()).addProperty("message", new StringSchema());
    }

    private static Stream<ProblemType> problemsOf(Operation operation, HandlerMethod method) {
        Refusals refusals = method.getMethodAnnotation(Refusals.class);
        boolean open =
                operation.getSecurity() != null && operation.getSecurity().isEmpty();
        boolean admin = method.getBeanType().getSimpleName().contains("Admin");
        return Stream.of(
                        ANYWHERE,
                        open ? List.<ProblemType>of() : WITH_A_TOKEN,
                        admin ? FOR_ADMINS : List.<ProblemType>of(),
                        operation.getRequestBody() == null ? List.<ProblemType>of() : WITH_A_BODY,
                        refusals == null ? List.<ProblemType>of() : Arrays.asList(refusals.value()))
                .flatMap(List::stream);
    }

    private static Collector<ProblemType, ?, String> joiningCodes() {
        return mapping(type -> "`" + type.code() + "`", joining(", "));
    }

    private static ApiResponse answer(String codes) {
        return new ApiResponse()
                .description(codes)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + SCHEMA))));
    }
}
