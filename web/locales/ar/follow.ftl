# Following up: who was called or written to, what is waited for, what became of it.
follow-title = المتابعة
follow-lists = القوائم
follow-history = ماذا حدث؟
follow-history-more = اعرض { $count } أخرى
follow-history-empty = لم يُسجَّل شيء هنا بعد.
follow-log = سجّل تواصلًا
follow-result = كيف كان؟
follow-noted = سُجّل
follow-noted-what = سُجّل: { $what }
follow-more = كلمات أو خطوة تالية
follow-next = الخطوة التالية
follow-by-tomorrow = غدًا
follow-by-week = بعد أسبوع
follow-by-day = اختر يومًا
follow-by-none = لا خطوة تالية
follow-by-take = خذ هذا اليوم
follow-whom = على من الدور؟
follow-waits-candidate =
    { $when ->
        [late] لم يُجب الشخص. كان الموعد حتى { $day }.
        [today] ننتظر الشخص حتى اليوم.
       *[later] ننتظر الشخص حتى { $day }.
    }
follow-waits-organisation =
    { $when ->
        [late] لم تُجب المنظمة. كان الموعد حتى { $day }.
        [today] ننتظر المنظمة حتى اليوم.
       *[later] ننتظر المنظمة حتى { $day }.
    }
follow-waits-desk =
    { $when ->
        [late] الدور علينا منذ { $day }.
        [today] الدور علينا اليوم.
       *[later] الدور علينا يوم { $day }.
    }
follow-call-now = { $who } يتصل منذ { $hour }
follow-call-unsaid = { $who } اتصل في { $hour }، ولم تُسجَّل النتيجة
follow-call = اتصل
follow-mail = اكتب بريدًا
follow-calling = يرى الآخرون الآن أنك تتصل
follow-how-call = كيف كانت المكالمة؟
follow-call-organisation = اتصل بالمنظمة الآن
follow-propose = اقترح
follow-propose-again = اقترح من جديد
follow-accept = قُبل
follow-decline = لا
follow-no-candidate = الشخص يقول لا. لماذا؟
follow-no-organisation = المنظمة تقول لا. لماذا؟
follow-outcome = ماذا حدث في النهاية؟
follow-outcome-which = ماذا حدث في النهاية؟
follow-why = لماذا؟
follow-what-else = ماذا حدث إذن؟
follow-note = سجّل: { $what }
follow-further = هل تغيّر شيء؟
follow-further-help = ما قيل من قبل يبقى. وما تسجّله الآن هو المعتمد.
follow-trace = { $who }، { $moment }
follow-task-closed = لم يعد أحد مطلوبًا لهذه المهمة. ما سجّلته باقٍ.
follow-task-gone = لم تعد هذه المهمة في القائمة. ما سجّلته باقٍ.
follow-gone = اقتُرح، لكنه لم يعد في القائمة
follow-organisation = منظمة
follow-organisation-unknown = منظمة غير معروفة
follow-organisation-gone = هذه المنظمة ليست على هذا الجهاز.
follow-appointment = موعد { $moment }
follow-consent-asked = سُئل على { $by }، لغة النص: { $language }
follow-nothing = لا شيء للمتابعة اليوم.
follow-list-today = اليوم
follow-list-overdue = متأخر
follow-list-organisation = بانتظار منظمة
follow-list-candidate = بانتظار الشخص
follow-list-appointments = موعد مضى
follow-list-reconfirm = هل ما زال مهتمًا؟
follow-list-empty = هذه القائمة فارغة.
follow-help-today = ما اتفقت عليه لليوم.
follow-help-overdue = مضى اليوم بلا جواب. اتصل أو اكتب من جديد، أو سجّل ما حدث.
follow-help-organisation = الدور على منظمة.
follow-help-candidate = الدور على الشخص.
follow-help-appointments = مضت هذه المواعيد. اسأل كيف كانت وسجّل ذلك.
follow-help-reconfirm = لم نسمع عن هؤلاء منذ مدة. اسأل إن كانوا ما زالوا يريدون التطوع.
follow-since = آخر تواصل: { $day }
follow-since-never = لم يُسجَّل أي اتصال بعد
desk-step-next = الخطوة التالية
desk-next-title = ما الخطوة التالية؟
desk-next-help = اتفقوا على يوم. في ذلك اليوم يظهر الشخص في قائمتك.

## A mail in the person's language
follow-mail-subject = سؤالك عن العمل التطوعي
follow-mail-body = مرحبًا { $name }،

    جئت إلينا من أجل العمل التطوعي. هل ما زلت مهتمًا؟
    أجب عن هذا البريد أو اتصل بنا.

    مع أطيب التحيات
    { $centre }
follow-list-clashes = مواعيد متعارضة
follow-help-clashes = هذه المواعيد لا يمكن أن تبقى كما هي. اختر ما يحدث وأخبر الزائر.
