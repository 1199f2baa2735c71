package io.huiyin.closure.bpmn;

/**
 * Who has to sign a record: the handler as a person, or the head of a department (R5.3.1-4).
 *
 * @param user user id of the handler, or null for a head
 * @param department group id of the department, or empty for a handler
 */
record Signer(String user, String department) {

    private static final String HANDLER = "handler:";
    private static final String HEAD = "head:";

    static String handler(String user) {
        return HANDLER + user;
    }

    static String head(String department) {
        return HEAD + department;
    }

    static Signer of(String text) {
        return text.startsWith(HANDLER)
                ? new Signer(text.substring(HANDLER.length()), "")
                : new Signer(null, text.substring(HEAD.length()));
    }

    String role() {
        return user == null ? "DEPARTMENT_HEAD" : "HANDLER";
    }
}
