package vn.tgpl.casework.legalcase;

import java.time.LocalDate;
import java.util.List;

/** What is said of a case both when it is accepted and when its record is corrected. */
interface Particulars {
    String unit();

    String form();

    String field();

    /** The category at acceptance, a snapshot: losing it later does not end the case (Art. 37.3). */
    String category();

    List<String> programmes();

    LocalDate acceptedOn();
}
