package org.pramana.web.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.words.JsonText;

/** Builds an OpenAPI 3.0 description out of the resources themselves, so that it cannot forget one. */
final class OpenApi {

    private static final String ABOUT =
            """
            Everything that the portal does, for programs. Sign in with Basic (login and password) or Bearer (a personal token). Lists take first (from 0) \
            and size (1 to 100) and answer items and total, with Link headers. Failures are application/problem+json with a sentence (detail) in the language \
            of Accept-Language (en or hi), the name of the sentence (key) and, where it is about one, the field. Fields that a request does not know are refused. \
            Who may not read a card is answered 404, as if it were not there.""";

    private final String base;
    private final OpenApiSchemas schemas = new OpenApiSchemas();

    OpenApi(String base) {
        this.base = base;
    }

    JsonObject describe(List<Class<?>> resources) {
        Map<String, JsonObjectBuilder> paths = new TreeMap<>();
        for (Class<?> resource : resources) {
            for (Method method : methods(resource)) {
                String verb = verb(method);
                if (verb != null) {
                    paths.computeIfAbsent(path(resource, method), path -> JsonText.object()).add(verb, operation(resource, method));
                }
            }
        }
        JsonObjectBuilder all = JsonText.object();
        paths.forEach(all::add);
        schemas.reference(Problem.class);
        return JsonText.object()
                .add("openapi", "3.0.3")
                .add("info", JsonText.object().add("title", "Pramana").add("version", "1").add("description", ABOUT))
                .add("servers", JsonText.array().add(JsonText.object().add("url", base)))
                .add("security", JsonText.array().add(scheme("basic")).add(scheme("token")))
                .add("paths", all)
                .add("components", JsonText.object().add("schemas", schemas.build()).add("securitySchemes", securitySchemes()))
                .build();
    }

    private JsonObjectBuilder operation(Class<?> resource, Method method) {
        Operation said = method.getAnnotation(Operation.class);
        JsonObjectBuilder operation = JsonText.object()
                .add("operationId", resource.getSimpleName().replaceFirst("Resource$", "") + "." + method.getName())
                .add("summary", said.summary())
                .add("tags", JsonText.array().add(resource.getAnnotation(Tag.class).name()));
        if (!said.description().isEmpty()) {
            operation.add("description", said.description());
        }
        JsonArrayBuilder parameters = JsonText.array();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(PathParam.class)) {
                parameters.add(parameter(parameter.getAnnotation(PathParam.class).value(), "path", parameter));
            } else if (parameter.isAnnotationPresent(QueryParam.class)) {
                parameters.add(parameter(parameter.getAnnotation(QueryParam.class).value(), "query", parameter));
            } else {
                operation.add("requestBody", body(parameter));
            }
        }
        return operation.add("parameters", parameters).add("responses", responses(method));
    }

    private JsonObjectBuilder parameter(String name, String where, Parameter parameter) {
        return JsonText.object()
                .add("name", name)
                .add("in", where)
                .add("required", where.equals("path"))
                .add("schema", schemas.of(parameter.getParameterizedType()));
    }

    private JsonObjectBuilder body(Parameter parameter) {
        boolean form = parameter.getType() == List.class;
        JsonObjectBuilder schema = form
                ? JsonText.object()
                        .add("type", "object")
                        .add(
                                "properties",
                                JsonText.object()
                                        .add("file", JsonText.object().add("type", "string").add("format", "binary"))
                                        .add("collection", JsonText.object().add("type", "string"))
                                        .add("dryRun", JsonText.object().add("type", "boolean"))
                                        .add("source", JsonText.object().add("type", "string")))
                : schemas.of(parameter.getParameterizedType());
        return JsonText.object()
                .add("content", JsonText.object().add(form ? "multipart/form-data" : "application/json", JsonText.object().add("schema", schema)));
    }

    private JsonObjectBuilder responses(Method method) {
        Answer said = method.getAnnotation(Answer.class);
        int status = said == null ? 200 : said.status();
        JsonObjectBuilder good = JsonText.object().add("description", status == 204 ? "Done" : "What was asked for");
        if (status != 204) {
            good.add("content", content(said == null ? "application/json" : said.mediaType(), said == null ? schemas.of(method.getGenericReturnType()) : shape(said)));
        }
        return JsonText.object()
                .add(String.valueOf(status), good)
                .add(
                        "default",
                        JsonText.object()
                                .add("description", "A problem, in a sentence")
                                .add("content", content(ProblemMapper.MEDIA_TYPE, schemas.of(Problem.class))));
    }

    /** A list is {@link Items} of something; a file is a string of bytes. */
    private JsonObjectBuilder shape(Answer said) {
        if (said.each().length > 0) {
            return schemas.items(said.each());
        }
        return said.value() == Void.class
                ? JsonText.object().add("type", said.mediaType().equals("*/*") ? "string" : "object")
                : schemas.of(said.value());
    }

    private static JsonObjectBuilder content(String type, JsonObjectBuilder schema) {
        return JsonText.object().add(type, JsonText.object().add("schema", schema));
    }

    private static List<Method> methods(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods()).sorted(Comparator.comparing(Method::getName)).toList();
    }

    private static String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value().toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    /** Without the patterns that a parameter has to fit. */
    private static String path(Class<?> resource, Method method) {
        String of = resource.getAnnotation(Path.class).value();
        String own = method.isAnnotationPresent(Path.class) ? method.getAnnotation(Path.class).value() : "";
        String whole = (of.equals("/") ? "" : of) + own;
        return whole.replaceAll("\\{(\\w+):[^/]*\\}(?=/|$)", "{$1}");
    }

    private static JsonObjectBuilder scheme(String name) {
        return JsonText.object().add(name, JsonText.array());
    }

    private static JsonObjectBuilder securitySchemes() {
        return JsonText.object()
                .add("basic", JsonText.object().add("type", "http").add("scheme", "basic"))
                .add("token", JsonText.object().add("type", "http").add("scheme", "bearer"));
    }
}
