package shouwen.rehearsal.internal;

/**
 * A place to be filled at the rehearsed operator.
 *
 * @param name of the post, not of a person
 * @param department a code of the pack; {@value #NOWHERE} for nobody's in particular
 */
record Post(String login, String name, String role, String department) {

    static final String NOWHERE = "-";
}
