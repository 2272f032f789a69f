practice-title = تمرين
practice-line = تمرين: أشخاص غير حقيقيين ولا يُرسل شيء
practice-nobody-called = تمرين: لن يتم الاتصال بأحد ولا مراسلته
practice-stop = إيقاف التمرين
practice-saved = محفوظ كتمرين
practice-enter = التمرين
