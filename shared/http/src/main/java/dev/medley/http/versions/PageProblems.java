package dev.medley.http.versions;

/** What is wrong with a page that is asked for had no codes of its own. */
final class PageProblems implements ApiChange {

    @Override
    public ApiVersion since() {
        return ApiVersions.NEWEST;
    }

    @Override
    public String operations() {
        return "every list";
    }

    @Override
    public String description() {
        return "A bad `cursor` is `422 cursor-invalid`, as a bad `limit` is `422 limit-invalid`; they were"
                + " `400 cursor-invalid` and `422 validation-failed`.";
    }

    @Override
    public boolean concerns(String method, String path) {
        return method.equals("GET");
    }

    @Override
    public ApiReply older(ApiReply apiReply) {
        if (apiReply.isProblem("cursor-invalid")) {
            return apiReply.asProblem(400, "Bad Request", "cursor-invalid");
        }
        return apiReply.isProblem("limit-invalid")
                ? apiReply.asProblem(422, "Unprocessable Entity", "validation-failed")
                : apiReply;
    }
}
