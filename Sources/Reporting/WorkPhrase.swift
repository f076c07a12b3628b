/// The sentences on plans, tasks, duties and events; their wording stands in `templates/vi.csv`.
public enum WorkPhrase: String, Wording {
    /// Title of a plan's progress.
    case planTitle = "work_plan_title"
    /// What a progress report is about.
    case planSubject = "work_plan_subject"
    /// A plan with the number of its document.
    case planNumbered = "work_plan_numbered"
    /// A plan with its years.
    case planPeriod = "work_plan_period"
    /// A plan of one year.
    case planYear = "work_plan_year"
    /// A plan with the agency that leads it.
    case planLed = "work_plan_led"
    /// The document that a plan rests on.
    case planBasis = "work_plan_basis"
    /// A text as a sentence.
    case sentence = "work_sentence"
    /// Heading over the plans of a year.
    case groupPlans = "work_group_plans"
    /// Heading over the agencies of a year.
    case groupAgencies = "work_group_agencies"
    /// Heading over the reporting regime.
    case groupDuties = "work_group_duties"
    /// Counts of tasks.
    case tally = "work_tally"
    /// Overdue tasks.
    case tallyOverdue = "work_tally_overdue"
    /// Tasks due soon.
    case tallyDueSoon = "work_tally_due_soon"
    /// Tasks under way.
    case tallyInProgress = "work_tally_in_progress"
    /// Tasks that have not begun.
    case tallyNotStarted = "work_tally_not_started"
    /// Regular tasks.
    case tallyRegular = "work_tally_regular"
    /// Finished tasks.
    case tallyDone = "work_tally_done"
    /// Tasks finished late.
    case tallyDoneLate = "work_tally_done_late"
    /// Tasks given up.
    case tallyCancelled = "work_tally_cancelled"
    /// The declared day.
    case asOf = "work_as_of"
    /// No day is declared.
    case noAsOf = "work_no_as_of"
    /// State: overdue.
    case stateOverdue = "work_state_overdue"
    /// State: due soon.
    case stateDueSoon = "work_state_due_soon"
    /// State: under way.
    case stateInProgress = "work_state_in_progress"
    /// State: not begun.
    case stateNotStarted = "work_state_not_started"
    /// State: regular.
    case stateRegular = "work_state_regular"
    /// State: done.
    case stateDone = "work_state_done"
    /// State: done late.
    case stateDoneLate = "work_state_done_late"
    /// State: given up.
    case stateCancelled = "work_state_cancelled"
    /// Overdue by days.
    case overdueDays = "work_overdue_days"
    /// Due in days.
    case dueSoonDays = "work_due_soon_days"
    /// Due on the declared day.
    case dueToday = "work_due_today"
    /// Done late by days.
    case doneLateDays = "work_done_late_days"
    /// A month as a time.
    case month = "work_month"
    /// A quarter as a time.
    case quarter = "work_quarter"
    /// A quarter of the year.
    case quarterName = "work_quarter_name"
    /// A year as a time.
    case year = "work_year"
    /// No day on which it is due.
    case regular = "work_regular"
    /// Progress and its quarter.
    case progress = "work_progress"
    /// The body of a unit.
    case unit = "work_unit"
    /// The bodies of all units.
    case allUnits = "work_all_units"
    /// The bodies of some units.
    case someUnits = "work_some_units"
    /// All agencies.
    case allAgencies = "work_all_agencies"
    /// Heading: overdue tasks.
    case sectionOverdue = "work_section_overdue"
    /// Heading: tasks due soon.
    case sectionDueSoon = "work_section_due_soon"
    /// Heading: progress by quarter.
    case sectionQuarters = "work_section_quarters"
    /// Heading: counts by objective.
    case sectionGroups = "work_section_groups"
    /// Heading: counts by leading body.
    case sectionBodies = "work_section_bodies"
    /// Heading: the tasks.
    case sectionTasks = "work_section_tasks"
    /// Heading: tasks led.
    case sectionLed = "work_section_led"
    /// Heading: tasks joined.
    case sectionJoined = "work_section_joined"
    /// Heading: tasks of a unit.
    case sectionUnitTasks = "work_section_unit_tasks"
    /// Heading: reports owed.
    case sectionOwed = "work_section_owed"
    /// A task in a list.
    case point = "work_point"
    /// How progress by quarter is counted.
    case quartersText = "work_quarters_text"
    /// Title of the chart of quarters.
    case quartersChart = "work_quarters_chart"
    /// The chart of quarters in words.
    case quartersLabel = "work_quarters_label"
    /// Series: complete.
    case seriesComplete = "work_series_complete"
    /// Series: partly.
    case seriesPartly = "work_series_partly"
    /// Series: at 0.
    case seriesUntouched = "work_series_untouched"
    /// Series: no data.
    case seriesUnknown = "work_series_unknown"
    /// Caption of a table of tasks.
    case captionTasks = "work_caption_tasks"
    /// Caption: counts by objective.
    case captionGroups = "work_caption_groups"
    /// Caption: counts by body.
    case captionBodies = "work_caption_bodies"
    /// Caption: reports owed.
    case captionDuties = "work_caption_duties"
    /// Caption: counts by report.
    case captionReports = "work_caption_reports"
    /// Caption: a report by body.
    case captionDebtors = "work_caption_debtors"
    /// Caption: events.
    case captionEvents = "work_caption_events"
    /// Column: number.
    case columnNumber = "work_column_number"
    /// Column: content.
    case columnContent = "work_column_content"
    /// Column: lead.
    case columnLead = "work_column_lead"
    /// Column: partners.
    case columnPartners = "work_column_partners"
    /// Column: due.
    case columnDue = "work_column_due"
    /// Column: product.
    case columnProduct = "work_column_product"
    /// Column: state.
    case columnState = "work_column_state"
    /// Column: progress.
    case columnProgress = "work_column_progress"
    /// Column: objective.
    case columnGroup = "work_column_group"
    /// Column: body.
    case columnBody = "work_column_body"
    /// Column: total.
    case columnTotal = "work_column_total"
    /// Column: report.
    case columnReport = "work_column_report"
    /// Column: period.
    case columnPeriod = "work_column_period"
    /// Column: owed.
    case columnOwed = "work_column_owed"
    /// Column: received.
    case columnReceived = "work_column_received"
    /// Column: note.
    case columnNote = "work_column_note"
    /// Column: report or task.
    case columnMatter = "work_column_matter"
    /// Column: event.
    case columnEvent = "work_column_event"
    /// Column: days of an event.
    case columnDays = "work_column_days"
    /// Tasks without an objective.
    case otherGroup = "work_other_group"
    /// A task with several leads counts for each.
    case noteShared = "work_note_shared"
    /// Where progress comes from.
    case noteProgress = "work_note_progress"
    /// A product with its evidence.
    case evidence = "work_evidence"
    /// Evidence without a product.
    case evidenceAlone = "work_evidence_alone"
    /// Title of an agency's tasks.
    case agencyTitle = "work_agency_title"
    /// What an agency's report is about.
    case agencySubject = "work_agency_subject"
    /// Counts of what an agency leads.
    case agencyLede = "work_agency_lede"
    /// Counts of what an agency joins.
    case agencyJoined = "work_agency_joined"
    /// Counts of what a unit leads.
    case unitLede = "work_unit_lede"
    /// Title of the reporting regime.
    case dutiesTitle = "work_duties_title"
    /// What the page of duties is about.
    case dutiesSubject = "work_duties_subject"
    /// Title where there are events alone.
    case calendarTitle = "work_calendar_title"
    /// Column: not done, but in time.
    case columnInTime = "work_column_in_time"
    /// Column: not done, where no day is declared.
    case columnOpen = "work_column_open"
    /// Tasks given up are not counted.
    case noteCancelled = "work_note_cancelled"
    /// Series: in part or without content.
    case seriesFlawed = "work_series_flawed"
    /// Series: not due yet, or not judged.
    case seriesPending = "work_series_pending"
    /// Counts of reports.
    case dutyTally = "work_duty_tally"
    /// Received in full.
    case dutyFull = "work_duty_full"
    /// Received late.
    case dutyLate = "work_duty_late"
    /// Received in part.
    case dutyPartial = "work_duty_partial"
    /// Received without content.
    case dutyEmpty = "work_duty_empty"
    /// Not received.
    case dutyMissing = "work_duty_missing"
    /// Not due yet.
    case dutyPending = "work_duty_pending"
    /// Not received, no day declared.
    case dutyOpen = "work_duty_open"
    /// Reports of a state.
    case dutyCount = "work_duty_count"
    /// A state with its days.
    case dutyLateDays = "work_duty_late_days"
    /// In part and late.
    case dutyLateAlso = "work_duty_late_also"
    /// Heading: counts by report.
    case sectionReports = "work_section_reports"
    /// Heading: who is to be reminded.
    case sectionReminder = "work_section_reminder"
    /// Heading: events.
    case sectionEvents = "work_section_events"
    /// What a body owes.
    case reminderPoint = "work_reminder_point"
    /// A report that is missing.
    case reminderItem = "work_reminder_item"
    /// A report with its period, time and counts.
    case dutySentence = "work_duty_sentence"
    /// A report with its time and counts.
    case dutySentencePlain = "work_duty_sentence_plain"
    /// A range of days.
    case days = "work_days"
    /// Title of the chart of reports.
    case dutiesChart = "work_duties_chart"
    /// The chart of reports in words.
    case dutiesLabel = "work_duties_label"
    /// Title of the reminder.
    case reminderTitle = "work_reminder_title"
    /// Subject of the letter: reports.
    case reminderSubjectReports = "work_reminder_subject_reports"
    /// Subject of the letter: tasks.
    case reminderSubjectTasks = "work_reminder_subject_tasks"
    /// Subject of the letter: reports and tasks.
    case reminderSubjectBoth = "work_reminder_subject_both"
    /// Addressees: units.
    case reminderUnits = "work_reminder_units"
    /// Addressees: agencies and units.
    case reminderBodies = "work_reminder_bodies"
    /// What came until the declared day.
    case reminderReports = "work_reminder_reports"
    /// Incomplete reports, no day declared.
    case reminderReportsUndated = "work_reminder_reports_undated"
    /// Overdue tasks of others.
    case reminderTasks = "work_reminder_tasks"
    /// List: reports.
    case sectionListReports = "work_section_list_reports"
    /// List: tasks.
    case sectionListTasks = "work_section_list_tasks"
    /// Caption of the list of reports.
    case captionListReports = "work_caption_list_reports"
    /// Caption of the list of tasks.
    case captionListTasks = "work_caption_list_tasks"

    /// The fields that a wording may use.
    public var fields: [String] {
        switch self {
        case .planTitle, .planSubject:
            ["plan", "year"]
        case .planNumbered:
            ["name", "number"]
        case .planPeriod:
            ["name", "from", "to"]
        case .planYear:
            ["name", "year"]
        case .planLed:
            ["name", "agency"]
        case .planBasis:
            ["basis"]
        case .sentence, .agencyLede, .agencyJoined, .unitLede:
            ["text"]
        case .tally, .dutyTally:
            ["total", "parts"]
        case .noteCancelled, .tallyOverdue, .tallyDueSoon, .tallyInProgress, .tallyNotStarted, .tallyRegular,
            .tallyDone,
            .tallyDoneLate, .tallyCancelled, .sectionOverdue, .sectionReminder:
            ["count"]
        case .asOf:
            ["date"]
        case .overdueDays, .dueSoonDays, .doneLateDays:
            ["days"]
        case .month:
            ["month", "year"]
        case .quarter:
            ["quarter", "year"]
        case .quarterName:
            ["quarter"]
        case .year, .dutiesTitle, .dutiesSubject, .calendarTitle, .reminderTitle, .reminderSubjectReports,
            .reminderSubjectTasks, .reminderSubjectBoth:
            ["year"]
        case .progress:
            ["value", "quarter"]
        case .unit:
            ["unit"]
        case .allUnits, .reminderUnits:
            ["kinds"]
        case .someUnits:
            ["word"]
        case .sectionDueSoon:
            ["count", "days"]
        case .point:
            ["number", "content", "lead", "due", "state"]
        case .quartersLabel:
            ["quarter", "complete", "partly", "untouched", "unknown"]
        case .captionDebtors:
            ["report"]
        case .evidence:
            ["product", "evidence"]
        case .evidenceAlone:
            ["evidence"]
        case .agencyTitle, .agencySubject:
            ["agency", "year"]
        case .dutyCount:
            ["count", "state"]
        case .dutyLateDays, .dutyLateAlso:
            ["state", "days"]
        case .reminderPoint:
            ["body", "items"]
        case .reminderItem:
            ["report", "due", "state"]
        case .dutySentence:
            ["period", "due", "sentence"]
        case .dutySentencePlain:
            ["due", "sentence"]
        case .days:
            ["from", "to"]
        case .dutiesLabel:
            ["report", "parts"]
        case .reminderReports:
            ["date", "received", "total", "missing", "flawed"]
        case .reminderReportsUndated:
            ["flawed"]
        case .reminderTasks:
            ["date", "count"]
        case .columnInTime, .columnOpen, .seriesFlawed, .seriesPending, .groupPlans, .groupAgencies,
            .groupDuties, .noAsOf, .stateOverdue,
            .stateDueSoon,
            .stateInProgress, .stateNotStarted, .stateRegular, .stateDone, .stateDoneLate, .stateCancelled,
            .dueToday, .regular, .allAgencies, .sectionQuarters, .sectionGroups, .sectionBodies,
            .sectionTasks, .sectionLed, .sectionJoined, .sectionUnitTasks, .sectionOwed, .quartersText,
            .quartersChart, .seriesComplete, .seriesPartly, .seriesUntouched, .seriesUnknown, .captionTasks,
            .captionGroups, .captionBodies, .captionDuties, .captionReports, .captionEvents, .columnNumber,
            .columnContent, .columnLead, .columnPartners, .columnDue, .columnProduct, .columnState,
            .columnProgress, .columnGroup, .columnBody, .columnTotal, .columnReport, .columnPeriod,
            .columnOwed, .columnReceived, .columnNote, .columnMatter, .columnEvent, .columnDays, .otherGroup,
            .noteShared, .noteProgress, .dutyFull, .dutyLate, .dutyPartial, .dutyEmpty, .dutyMissing,
            .dutyPending, .dutyOpen, .sectionReports, .sectionEvents, .dutiesChart, .reminderBodies,
            .sectionListReports, .sectionListTasks, .captionListReports, .captionListTasks:
            []
        }
    }
}
