package shouwen.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwen.audit.Purpose;
import shouwen.cases.service.ContactService;

/** Shows the customer's number in clear once a purpose is stated. */
@Named
@RequestScoped
public class ContactView {

    @Inject
    ContactService contacts;

    private @Nullable String purpose;
    private @Nullable String phone;

    public void show(String number) {
        phone = contacts.phone(number, purpose == null ? "" : purpose);
    }

    public List<String> getPurposes() {
        return Purpose.codes();
    }

    public @Nullable String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose;
    }

    public @Nullable String getPhone() {
        return phone;
    }
}
