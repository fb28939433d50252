package shouwen.shared;

/** A field holds something that is not allowed; names the field and what is allowed. */
public class InvalidInputException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the name of the input field as the API spells it
     * @param code what is wrong, for example {@code tooLong}
     * @param allowed what would be allowed, placeholders of the text
     */
    public InvalidInputException(String field, String code, Object... allowed) {
        super(Kind.INVALID, code, allowed);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
